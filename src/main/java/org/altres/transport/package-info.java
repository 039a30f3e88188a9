/// Takes data sets out of what carries them - tapes, TSO transmissions, IEBCOPY unloads, decks -
/// and puts them in. Knows data sets, nothing of systems.
@NullMarked
package org.altres.transport;

import org.jspecify.annotations.NullMarked;
