/// Finds the MCS and the SMP/E commands in what a file holds: alone, in a job's in-stream data
/// sets, in members that IEBUPDTE would add, under a text that explains them. It must not know what
/// a statement means; it hands runs of cards to the readers of [org.altres.mcs].
@NullMarked
package org.altres.mcs.input;

import org.jspecify.annotations.NullMarked;
