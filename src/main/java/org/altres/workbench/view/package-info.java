/// What the use cases give: flat records that both faces show as they are, and whose names are the
/// fields of the documents of the command line. Knows nothing of how they are found.
@NullMarked
package org.altres.workbench.view;

import org.jspecify.annotations.NullMarked;
