/// EBCDIC cards and fields to text and back, without loss. Knows nothing of what the cards say.
@NullMarked
package org.altres.text;

import org.jspecify.annotations.NullMarked;
