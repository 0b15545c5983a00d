// One flat list of rules: the typed set of typescript-eslint, hooks, and the arrows of the house.
import hooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["dist", "src/bridge/generated.ts"] },
  {
    files: ["src/**/*.{ts,tsx}", "vite.config.ts"],
    extends: [tseslint.configs.strictTypeChecked],
    plugins: { "react-hooks": hooks },
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      ...hooks.configs.recommended.rules,
      // It speaks of a compiler that is not used here.
      "react-hooks/incompatible-library": "off",
      // What the core says no with is data, and is thrown as it came.
      "@typescript-eslint/only-throw-error": ["error", { allow: [{ from: "file", name: "Failure" }] }],
      // Taking a field off an object leaves the rest.
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
      eqeqeq: "error",
      "no-console": "error",
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/bridge/**"],
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: [{ group: ["@tauri-apps/*"], message: "Only src/bridge talks to the shell." }] },
      ],
    },
  },
);
