// Who is sitting here.
import { execFile } from 'node:child_process';
import { userInfo } from 'node:os';

/** The name that git knows the person at this machine by in a folder, else the name of the account; empty where there is none. */
export async function personAt(folder: string): Promise<string> {
  const name = await new Promise<string>((resolve) => {
    execFile('git', ['config', 'user.name'], { cwd: folder, timeout: 2000 }, (error, output) => {
      resolve(error ? '' : output.trim());
    });
  });
  return name || accountName();
}

function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
