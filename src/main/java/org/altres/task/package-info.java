/// Reports progress, asks whether to stop, runs work side by side. Knows neither what the work is
/// nor what a thread is.
@NullMarked
package org.altres.task;

import org.jspecify.annotations.NullMarked;
