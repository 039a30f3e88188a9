/// The command line: words in, tables or one JSON document out. Thin over the workbench.
@NullMarked
package org.altres.cli;

import org.jspecify.annotations.NullMarked;
