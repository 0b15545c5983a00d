/** The mark of the app: three quarters of ink, and the last one, in cobalt, that closes it. */
export function Logo({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <path
        fill="var(--bh-ink)"
        d="M16.8 2A14 14 0 1 1 2 16.8L8 16.8A8 8 0 1 0 16.8 8L19.8 5Z"
      />
      <path
        fill="var(--ant-color-link)"
        d="M2 15.2A14 14 0 0 1 15.2 2L18.2 5L15.2 8A8 8 0 0 0 8 15.2Z"
      />
    </svg>
  );
}
