/// SYSMODs as modification control statements (MCS) describe them, read and written without loss
/// ("SMP/E Reference", SA22-7772, chapter 2; SMP4's forms included). It knows cards and words,
/// nothing of zones.
@NullMarked
package org.altres.mcs;

import org.jspecify.annotations.NullMarked;
