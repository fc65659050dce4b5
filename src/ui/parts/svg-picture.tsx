import { useLayoutEffect, useRef } from 'react';

interface SvgPictureProps {
  readonly svg: string;
  readonly alt: string;
  readonly className?: string | undefined;
  /** Shown this wide, in millimetres; otherwise as wide as the place. */
  readonly width?: number | undefined;
}

/** A label's SVG as a picture: scripts do not run in one, nothing is fetched by one, and no markup is parsed. */
export function SvgPicture({ svg, alt, className, width }: SvgPictureProps) {
  const picture = useRef<HTMLImageElement>(null);
  useLayoutEffect(() => {
    const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    if (picture.current !== null) picture.current.src = address;
    return () => URL.revokeObjectURL(address);
  }, [svg]);
  return (
    <img
      ref={picture}
      alt={alt}
      draggable={false}
      className={className}
      style={width === undefined ? undefined : { width: `${width}mm` }}
    />
  );
}
