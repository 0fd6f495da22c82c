// Names of every tradition, taken apart: the table is what the word "name" means here.
import { describe, expect, test } from 'vitest';
import { readQuotations } from '../attribution/quotations.ts';
import { readProse } from '../prose/read-prose.ts';
import { readEntities } from './entities.ts';
import { givenNamesAgree, parseName } from './personal-name.ts';

// name | title | given | family | rest: middle, suffix, nickname, family-first
const TABLE = `
Marta Halvorsen || Marta | Halvorsen |
Sen. Ana Ruiz | Sen. | Ana | Ruiz |
President Pauli Virtanen | President | Pauli | Virtanen |
Professor Andrei Molchanov | Professor | Andrei | Molchanov |
Sir Colin Ashdown | Sir | Colin | Ashdown |
Dr. Chinwe Obiora | Dr. | Chinwe | Obiora |
Lt. Gen. Paul Draycott | Lt. Gen. | Paul | Draycott |
Prime Minister Jonas Gahr | Prime Minister | Jonas | Gahr |
Attorney General Loretta Finch | Attorney General | Loretta | Finch |
Secretary of State Ann Colby | Secretary of State | Ann | Colby |
Vice President Leo Marchetti | Vice President | Leo | Marchetti |
House Speaker Tim Rooney | House Speaker | Tim | Rooney |
Rev. Amos Tutu | Rev. | Amos | Tutu |
Judge Ellen Byrd | Judge | Ellen | Byrd |
Archbishop Desmond Peale | Archbishop | Desmond | Peale |
Rabbi David Katzir | Rabbi | David | Katzir |
Imam Yusuf Rahimi | Imam | Yusuf | Rahimi |
Mr. Holder | Mr. | | Holder |
Ms. Adeyemi | Ms. | | Adeyemi |
Lord Ashcombe | Lord | | Ashcombe |
Dean Barkley || Dean | Barkley |
Earl Hutchins || Earl | Hutchins |
Don Lemmer || Don | Lemmer |
Thomas E. Perrin || Thomas | Perrin | m=E.
J. Edgar Holm || J. | Holm | m=Edgar
H.R. McAllan || H.R. | McAllan |
George W. Bassett || George | Bassett | m=W.
Mary Jo Kestner || Mary | Kestner | m=Jo
Ruth Bader Gold || Ruth | Gold | m=Bader
Samuel Lark Jr. || Samuel | Lark | s=Jr.
Samuel Lark, Jr. || Samuel | Lark | s=Jr.
Henry Boyd III || Henry | Boyd | s=III
Anna Reid MP || Anna | Reid | s=MP
Peter Goss QC || Peter | Goss | s=QC
Ida Kwan, MD || Ida | Kwan | s=MD
Charles “Chuck” Sandoval || Charles | Sandoval | n=Chuck
Robert "Bobby" Tarrant || Robert | Tarrant | n=Bobby
William (Bill) Forde || William | Forde | n=Bill
Ursula von der Weide || Ursula | von der Weide |
Otto von Habel || Otto | von Habel |
Ilse van den Berg || Ilse | van den Berg |
Pieter de Vries || Pieter | de Vries |
Mark van der Poel || Mark | van der Poel |
Chris Van Horn || Chris | Van Horn |
Robert De Nardo || Robert | De Nardo |
Bill de Rosario || Bill | de Rosario |
Charles de Maupas || Charles | de Maupas |
Jean de La Fontenay || Jean | de La Fontenay |
Marine Le Goff || Marine | Le Goff |
Leonardo di Sarno || Leonardo | di Sarno |
Gianni della Corte || Gianni | della Corte |
Luiz da Silveira || Luiz | da Silveira |
Ana dos Santos || Ana | dos Santos |
Joost ten Haken || Joost | ten Haken |
Maria del Carril || Maria | del Carril |
Oscar de la Huerta || Oscar | de la Huerta |
José Ortega y Gasol || José | Ortega y Gasol |
Faisal bin Turki || Faisal | bin Turki |
Hassan ibn Ali || Hassan | ibn Ali |
Bashar al-Masri || Bashar | al-Masri |
Nouri al-Hakim || Nouri | al-Hakim |
Abdel Fattah el-Sayed || Abdel | el-Sayed | m=Fattah
Haider al-Abbas || Haider | al-Abbas |
Muqtada al Sadoun || Muqtada | al Sadoun |
Khaled Meshari || Khaled | Meshari |
Mahmoud Abu Rish || Mahmoud | Abu Rish |
Fatima bint Saud || Fatima | bint Saud |
Sean O’Hanlon || Sean | O’Hanlon |
Sean O'Hanlon || Sean | O'Hanlon |
Nora McGrath || Nora | McGrath |
Ewan MacNeil || Ewan | MacNeil |
Beverly FitzGerrald || Beverly | FitzGerrald |
Eva Holt-Larsen || Eva | Holt-Larsen |
Jean-Luc Perrault || Jean-Luc | Perrault |
Anne-Marie Sollers || Anne-Marie | Sollers |
Karl-Theodor Brandt || Karl-Theodor | Brandt |
Inés Peñalosa || Inés | Peñalosa |
Søren Kjær || Søren | Kjær |
Łukasz Wójcik || Łukasz | Wójcik |
Jiří Dvořák || Jiří | Dvořák |
Zoltán Szabó || Zoltán | Szabó |
Håkan Åkesson || Håkan | Åkesson |
Ayşe Yıldırım || Ayşe | Yıldırım |
Šárka Nováková || Šárka | Nováková |
Dmitri Orlov || Dmitri | Orlov |
Nadezhda Ivanova || Nadezhda | Ivanova |
Volodymyr Kravchuk || Volodymyr | Kravchuk |
Nino Beridze || Nino | Beridze |
Armen Sarkisyan || Armen | Sarkisyan |
Chimamanda Ngozi Eze || Chimamanda | Eze | m=Ngozi
Kwame Asante || Kwame | Asante |
Wole Adeyinka || Wole | Adeyinka |
Uhuru Mwangi || Uhuru | Mwangi |
Thabo Ndlovu || Thabo | Ndlovu |
Abiy Tadesse || Abiy | Tadesse |
Ousmane Ba || Ousmane | Ba |
Aminata Touray || Aminata | Touray |
Narendra Joshi || Narendra | Joshi |
Priyanka Iyer || Priyanka | Iyer |
Arundhati Sen || Arundhati | Sen |
Imran Qureshi || Imran | Qureshi |
Benazir Bhatti || Benazir | Bhatti |
Shinzo Tanabe || Shinzo | Tanabe |
Yuriko Aoki || Yuriko | Aoki |
Haruki Sugimoto || Haruki | Sugimoto |
Tae Yong-su || Yong-su | Tae | first
Wi Sung-rak || Sung-rak | Wi | first
Moon Jae-hwan || Jae-hwan | Moon | first
Kim Jong Min || Jong Min | Kim | first
Yoon Suk Hyun || Suk Hyun | Yoon | first
Lee Myung-hee || Myung-hee | Lee | first
Park Geun-sook || Geun-sook | Park | first
Ban Ki-tae || Ki-tae | Ban | first
Han Duck-min || Duck-min | Han | first
Cho Hyun || Hyun | Cho | first
Hong Joon-pyo || Joon-pyo | Hong | first
Xi Mingze || Mingze | Xi | first
Li Wenhao || Wenhao | Li | first
Wang Yi || Yi | Wang | first
Zhao Lijun || Lijun | Zhao | first
Chen Guang-biao || Guang-biao | Chen | first
Tsai Ing-mei || Ing-mei | Tsai | first
Nguyen Phu Tran || Phu Tran | Nguyen | first
Jack Ma || Jack | Ma |
Michelle Kwan || Michelle | Kwan |
Margaret Cho || Margaret | Cho |
Sandra Oh || Sandra | Oh |
Kim Davenport || Kim | Davenport |
Lee Harrington || Lee | Harrington |
Gen. Min Sok-chol | Gen. | Sok-chol | Min | first
President Moon Jae-hwan | President | Jae-hwan | Moon | first
Sukarto || | Sukarto |
Rihana || | Rihana |
`;

const rows = TABLE.trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()));

describe('a name met again', () => {
  const whole = rows.filter(([, , given]) => given !== '');

  test.each(whole.map(([name = '', title, , family = '']) => [name, title ? `${title} ${family}` : family] as const))(
    '%s, then %s',
    (name, short) => {
      const text = `${name}, a lawyer, spoke first.\n\n“It is late,” ${short} said. ${short}’s plan failed.\n`;
      const prose = readProse(text);
      const { entities } = readEntities(prose, readQuotations(prose), []);
      const people = entities.filter(({ kind }) => kind === 'person');
      expect(people.map((person) => person.mentions.length)).toEqual([3]);
      expect(people[0]?.mentions.some(({ slip }) => slip !== undefined)).toBe(false);
    },
  );
});

describe('a name taken apart', () => {
  test('covers every tradition', () => {
    expect(rows.length).toBeGreaterThanOrEqual(120);
  });

  test.each(rows.map((row) => [row[0] ?? '', row] as const))('%s', (name, [, title, given, family, rest = '']) => {
    const parsed = parseName(name);
    expect({ title: parsed.title ?? '', given: parsed.given ?? '', family: parsed.family ?? '' }).toEqual({
      title,
      given,
      family,
    });
    expect(parsed.familyFirst).toBe(rest === 'first');
    const [key, value] = rest.split('=');
    if (key === 'm') expect(parsed.middle).toBe(value);
    if (key === 's') expect(parsed.suffix).toBe(value);
    if (key === 'n') expect(parsed.nickname).toBe(value);
  });

  test('takes the order from whoever knows it', () => {
    expect(parseName('Tanabe Shinzo', true)).toMatchObject({ family: 'Tanabe', given: 'Shinzo' });
    expect(parseName('Moon Jae-hwan', false)).toMatchObject({ family: 'Jae-hwan', given: 'Moon' });
  });
});

test.each([
  ['William', 'Bill', true],
  ['Elizabeth', 'Liz', true],
  ['J.', 'John', true],
  ['José', 'Jose', true],
  ['Jong-un', 'Jong Un', true],
  ['Michael', 'Andrei', false],
  ['Karen', 'Ingrid', false],
  ['Tim', 'Jim', false],
])('%s and %s may be one given name: %s', (one, other, agree) => {
  expect(givenNamesAgree(one, other)).toBe(agree);
});
