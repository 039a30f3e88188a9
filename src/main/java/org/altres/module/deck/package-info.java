/// Object decks: what a translator hands to the linkage editor, read card by card and written back
/// the same. Knows cards, nothing of where they came from.
@NullMarked
package org.altres.module.deck;

import org.jspecify.annotations.NullMarked;
