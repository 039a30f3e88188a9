package org.altres.zone;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A subentry that entries of a type may have, as the SMP/E Reference lists it.
///
/// @param name its name in queries: "RMID"
/// @param kind what it may hold
/// @param width most characters of one value; of a tuple, of all its parts with their joints; 0
///   where nothing is said
/// @param choices the values that a CHOICE may have
/// @param zones kinds of zone whose entries may have it
/// @param perVersion whether an entry of the global zone has it once for each ++VER
/// @param operand how UCLIN names it; empty if UCLIN cannot
/// @param label how LIST names it; empty if LIST has a form of its own for it
/// @param relation what the values point to, if to something
/// @param order its place among the subentries of its type
public record Subentry(
    String name,
    SubentryKind kind,
    int width,
    List<String> choices,
    Set<ZoneKind> zones,
    boolean perVersion,
    String operand,
    String label,
    Optional<Relation> relation,
    int order) {

  public Subentry {
    choices = List.copyOf(choices);
    zones = Set.copyOf(zones);
  }
}
