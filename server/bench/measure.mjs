// How long something takes: the median of several times, warm.

/** Milliseconds that `act` takes on `input`. */
export async function milliseconds(act, input) {
  const started = performance.now();
  await act(input);
  return performance.now() - started;
}

/** Milliseconds that `act` takes on one of `inputs`: the median, after a few that do not count. */
export async function median(inputs, act, warmUp = 3) {
  for (const input of inputs.slice(0, warmUp)) await act(input);
  const times = [];
  for (const input of inputs) times.push(await milliseconds(act, input));
  return times.sort((a, b) => a - b)[times.length >> 1];
}

/** Milliseconds of a keystroke in the middle of a draft, as an editor keeps it, for the engine alone: the median of `count`. */
export async function keystroke({ analyze, check, ropeOf, changed }, text, count = 100) {
  let at = text.indexOf(' ', text.length >> 1) + 1;
  let draft = analyze(ropeOf(text));
  check(draft);
  const letters = [...'so they said that '.repeat(Math.ceil(count / 18))].slice(0, count);
  return median(letters, (letter) => {
    draft = analyze(changed(draft.prose.file, { start: at, oldEnd: at }, letter), { previous: draft });
    at += 1;
    return check(draft);
  });
}
