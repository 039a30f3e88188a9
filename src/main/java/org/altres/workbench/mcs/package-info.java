/// MCS and SMP/E commands where users keep them: what they say, and what is wrong with them. Here a
/// text is bytes already; [org.altres.workbench.McsTexts] finds it.
@NullMarked
package org.altres.workbench.mcs;

import org.jspecify.annotations.NullMarked;
