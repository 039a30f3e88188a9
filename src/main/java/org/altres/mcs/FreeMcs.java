package org.altres.mcs;

import java.util.List;
import java.util.Optional;
import org.altres.mcs.syntax.Statement;

/// What a statement outside a SYSMOD says.
public sealed interface FreeMcs {

  /// The MCS.
  Statement statement();

  /// A `++HOLD` of HOLDDATA.
  record ExternalHold(Hold hold) implements FreeMcs {
    @Override
    public Statement statement() {
      return hold.statement();
    }
  }

  /// A `++RELEASE`: the hold of that type and reason is no more.
  ///
  /// @param sysmod what was held
  record Release(
      Statement statement,
      SysmodId sysmod,
      HoldType type,
      Fmid fmid,
      String reason,
      Optional<String> date)
      implements FreeMcs {

    static Release of(Statement release) {
      return new Release(
          release,
          new SysmodId(release.first("").orElseThrow()),
          HoldType.of(release).orElseThrow(),
          new Fmid(release.first("FMID").orElseThrow()),
          release.first("REASON").orElseThrow(),
          release.first("DATE"));
    }
  }

  /// A `++NULL`, which does nothing.
  record NullMcs(Statement statement) implements FreeMcs {}

  /// An `++ASSIGN`: SYSMODs get a source id.
  ///
  /// @param sourceId 1 to 64 characters
  /// @param to at least one
  record Assign(Statement statement, String sourceId, List<SysmodId> to) implements FreeMcs {

    public Assign {
      to = List.copyOf(to);
    }

    static Assign of(Statement assign) {
      return new Assign(assign, assign.first("SOURCEID").orElseThrow(), Version.ids(assign, "TO"));
    }
  }

  /// A `++FEATURE`: functions that are ordered together.
  ///
  /// @param name 1 to 8 characters
  /// @param fmids the functions
  record Feature(Statement statement, String name, List<Fmid> fmids) implements FreeMcs {

    public Feature {
      fmids = List.copyOf(fmids);
    }

    static Feature of(Statement feature) {
      return new Feature(
          feature,
          feature.first("").orElseThrow(),
          feature.words("FMID").stream().map(Fmid::new).toList());
    }
  }

  /// A `++PRODUCT`.
  ///
  /// @param id product id, 1 to 8 characters
  /// @param level version, release and modification level, `vv.rr.mm`
  record Product(Statement statement, String id, String level) implements FreeMcs {

    static Product of(Statement product) {
      List<String> words = product.words("");
      return new Product(product, words.getFirst(), words.getLast());
    }
  }
}
