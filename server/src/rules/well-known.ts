// People whom no article need introduce.

// Surnames of heads of state and others in the news, of whom a reader knows who is meant.
const LEADERS = new Set(
  `Trump Clinton Obama Biden Putin Zelensky Zelenskyy Netanyahu Erdogan Erdoğan Merkel Macron Modi Xi Lula Bolsonaro Trudeau Assad Khamenei Maduro`.split(
    ' ',
  ),
);

// Those whom history knows by one name.
const MONONYMS = new Set(
  `Thatcher Churchill Hitler Stalin Lenin Mao Gandhi Mandela
Reagan Nixon Lincoln Roosevelt Eisenhower Truman Gorbachev Yeltsin Khrushchev Gaddafi Qaddafi Castro Mussolini Napoleon Einstein Darwin Freud Marx Shakespeare Beethoven Mozart Picasso
Dickens Orwell Tolstoy Kafka Nietzsche Aristotle Plato Socrates Confucius Newton Galileo Buddha Jesus Moses Muhammad Beyoncé Oprah Madonna Rihanna Adele Voltaire Rembrandt Michelangelo Homer Virgil Cicero Caesar Cleopatra Machiavelli Kant Hegel Descartes Keynes`
    .trim()
    .split(/\s+/),
);

// People who share the surname of somebody better known, and need no introduction either.
const FULL = new Set(
  `Vladimir Putin|Volodymyr Zelensky|Volodymyr Zelenskyy|Benjamin Netanyahu|Sara Netanyahu|Recep Erdogan|Recep Erdoğan|Tayyip Erdogan|Angela Merkel|Emmanuel Macron|Brigitte Macron|Narendra Modi|Xi Jinping|Luiz Lula|Jair Bolsonaro|Justin Trudeau|Pierre Trudeau|Margaret Thatcher|Winston Churchill|Adolf Hitler|Joseph Stalin|Josef Stalin|Vladimir Lenin|Mao Zedong|Nelson Mandela|Winnie Mandela|Richard Nixon|Pat Nixon|Abraham Lincoln|Dwight Eisenhower|Harry Truman|Mikhail Gorbachev|Boris Yeltsin|Nikita Khrushchev|Bashar Assad|Hafez Assad|Asma Assad|Muammar Gaddafi|Moammar Gaddafi|Ali Khamenei|Nicolás Maduro|Nicolas Maduro|Benito Mussolini|Albert Einstein|Charles Darwin|Sigmund Freud|William Shakespeare|Pablo Picasso|Charles Dickens|George Orwell|Leo Tolstoy|Franz Kafka|Friedrich Nietzsche|Isaac Newton|Galileo Galilei|Julius Caesar|Immanuel Kant|John Maynard Keynes|Bill Clinton|Hillary Clinton|Chelsea Clinton|Donald Trump|Melania Trump|Ivanka Trump|Eric Trump|Tiffany Trump|Barron Trump|Fred Trump|Barack Obama|Michelle Obama|Malia Obama|Sasha Obama|George Bush|Jeb Bush|Barbara Bush|Laura Bush|George W. Bush|George H.W. Bush|George H. W. Bush|George Herbert Walker Bush|David Koch|Charles Koch|Dwight Eisenhower|John Kennedy|John F. Kennedy|Robert Kennedy|Robert F. Kennedy|Ted Kennedy|Edward Kennedy|Jackie Kennedy|Caroline Kennedy|Joe Biden|Jill Biden|Hunter Biden|Beau Biden|Karen Pence|Mike Pence|Jane Sanders|Bernie Sanders|Colonel Sanders|Ron Paul|Rand Paul|Nancy Reagan|Ronald Reagan|Eleanor Roosevelt|Franklin Roosevelt|Theodore Roosevelt|Teddy Roosevelt|Michael Jackson|Jesse Jackson|Andrew Jackson|Janet Jackson|Martin Luther King|Stephen King|Billie Jean King|Coretta Scott King|Michael Jordan|Michael Brown|Gordon Brown|James Brown|Jerry Brown|Scott Brown|Lyndon Johnson|Andrew Johnson|Boris Johnson|Gary Johnson|Magic Johnson|Samuel Johnson|Ben Johnson|Harrison Ford|Gerald Ford|Henry Ford|Betty Ford|John Adams|Samuel Adams|Abigail Adams|John Quincy Adams|Will Smith|Adam Smith|Maggie Smith|Taylor Swift|Jonathan Swift|Karl Marx|Groucho Marx|Denzel Washington|George Washington|Booker T. Washington|Elizabeth Warren|Earl Warren|Rick Perry|Katy Perry|Tyler Perry|Matthew Perry|Paul Ryan|Meg Ryan|Justice Ginsburg|Allen Ginsberg|Jimmy Carter|Rosalynn Carter|Woodrow Wilson|Harold Wilson|Tony Blair|Cherie Blair|David Cameron|James Cameron|Theresa May|Brian May|Kim Jong Un|Kim Jong Il|Kim Il Sung|Kim Kardashian|Khloe Kardashian|Indira Gandhi|Rahul Gandhi|Sonia Gandhi|Mahatma Gandhi|Fidel Castro|Raúl Castro|Raul Castro|Julian Castro|Joaquin Castro|Elizabeth Taylor|James Taylor|Zachary Taylor|Bob Dole|Elizabeth Dole|John Edwards|Elizabeth Edwards|John Kerry|Teresa Heinz Kerry|Ann Romney|Mitt Romney|George Romney|Heidi Cruz|Ted Cruz|Rafael Cruz|Tom Cruise|Penélope Cruz`.split(
    '|',
  ),
);

/** Whether a surname alone tells every reader who is meant. */
export const isHouseholdName = (surname: string) => LEADERS.has(surname) || MONONYMS.has(surname);

/** Whether somebody is known by one name, and needs no other. */
export const isMononym = (name: string) => MONONYMS.has(name);

/** Whether a name, whatever stands between its first and last word, is one that readers know beside other bearers of the surname. */
export function isFamous(name: string): boolean {
  const words = name.split(' ');
  return FULL.has(name) || FULL.has(`${words[0] ?? ''} ${words.at(-1) ?? ''}`);
}
