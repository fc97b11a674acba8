/** The worker's shell: nothing but messages. */
import { serve } from './serve.ts'

serve()
