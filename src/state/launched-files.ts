/** The part of a file handle of the system that is used. */
interface LaunchedFile {
  getFile(): Promise<File>;
}

interface LaunchQueue {
  setConsumer(consumer: (launch: { readonly files?: readonly LaunchedFile[] }) => void): void;
}

declare global {
  interface Window {
    /** https://wicg.github.io/web-app-launch/ (Chromium). */
    readonly launchQueue?: LaunchQueue;
  }
}

/** Takes the files that a person opened with the installed app. A file that is gone by then is said to be. */
export function takeLaunchedFiles(opened: (files: readonly File[]) => void, unreadable: () => void): void {
  window.launchQueue?.setConsumer(({ files = [] }) => {
    if (files.length === 0) return;
    void Promise.allSettled(files.map((file) => file.getFile())).then((results) => {
      const read = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
      if (read.length < results.length) unreadable();
      opened(read);
    });
  });
}
