// The program of a thread that reads source documents.
import { answerTasks } from '../workspace/reader-thread.ts';

answerTasks();
