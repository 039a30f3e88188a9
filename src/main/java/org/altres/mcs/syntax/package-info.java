/// What MCS and SMP/E commands have in common: records of 80 columns, statements, operands, values,
/// and what is said about a statement that is wrong. It must not know which statements there are;
/// the grammar tells it.
@NullMarked
package org.altres.mcs.syntax;

import org.jspecify.annotations.NullMarked;
