/// The sample volume, built from its description, and the tour that shows what Altres does on it.
/// Knows nothing of how it is shown.
@NullMarked
package org.altres.workbench.sample;

import org.jspecify.annotations.NullMarked;
