/** The window. */
export function App() {
  return <main>Morat</main>;
}
