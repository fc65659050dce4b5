import { useLayoutEffect, useRef } from 'react';
import type { CSSProperties } from 'react';

interface SvgPictureProps {
  readonly svg: string;
  readonly alt: string;
  readonly className?: string | undefined;
  /** The label's size in millimetres: shown so large, or, where the style sheet says how wide, in this proportion. */
  readonly width: number;
  readonly height: number;
  readonly actualSize?: boolean;
}

/** A label's SVG as a picture: scripts do not run in one, nothing is fetched by one, and no markup is parsed. */
export function SvgPicture(props: SvgPictureProps) {
  const { svg, alt, className, width, height, actualSize = false } = props;
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
      style={actualSize ? { width: `${width}mm` } : proportion(width, height)}
    />
  );
}

/** Sides in the proportion of a label's, for a style sheet that says how wide: `--proportion` is width by height. */
export function proportion(width: number, height: number): CSSProperties {
  const own: Readonly<Record<`--${string}`, number>> = { '--proportion': width / height };
  return { ...own, aspectRatio: `${width} / ${height}` };
}
