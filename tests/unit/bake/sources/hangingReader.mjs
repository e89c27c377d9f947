// A child that misbehaves as told by its request: hangs, or swells. Stands in for a library gone wrong.
process.once('message', ({ file }) => {
  if (file === 'hang') for (;;);
  if (file === 'die') process.exit(7)
  const held = []
  setInterval(() => held.push(Buffer.alloc(200_000_000, 1)), 5)
})
