/// The one door: what can be done with volumes, libraries and tapes, as the faces call it. Knows
/// nothing of how it is shown.
@NullMarked
package org.altres.workbench;

import org.jspecify.annotations.NullMarked;
