package org.altres.zone.listing;

import org.altres.message.Message;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneName;

/// Takes what a listing holds, in its order.
public interface ListingSink {

  /// A zone begins; the entries of the zone follow.
  void zone(ZoneName name, ZoneKind kind);

  /// An entry of the zone that began last.
  void entry(ZoneEntry entry);

  /// Something that could not be read or is not known.
  void problem(Message message);
}
