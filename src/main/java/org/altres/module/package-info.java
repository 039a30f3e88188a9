/// Object decks and load modules, read to a model and back to the same bytes. Knows bytes and
/// names, nothing of volumes.
@NullMarked
package org.altres.module;

import org.jspecify.annotations.NullMarked;
