package org.altres.command.report;

import java.util.Comparator;
import java.util.List;

/// What a report finds in a zone.
sealed interface Finding {

  /// The type of a function.
  String FUNCTION = "FUNCTION";

  /// The type of an APAR fix.
  String APAR = "APAR";

  /// The place of a type of SYSMOD in the order in which they are installed; one that is not known
  /// comes last.
  static int order(String type) {
    List<String> types = List.of(FUNCTION, "PTF", APAR, "USERMOD");
    return types.contains(type) ? types.indexOf(type) : types.size();
  }

  /// A SYSMOD that a zone has and that is in error there.
  ///
  /// @param fmid its function
  /// @param sysmod the SYSMOD
  /// @param apar the reason id
  /// @param resolvers what would resolve it, the best known first
  /// @param holdClass the class of the hold; may be empty
  /// @param symptoms what happens; may be empty
  record HeldSysmod(
      String fmid,
      String sysmod,
      String apar,
      List<Resolver> resolvers,
      String holdClass,
      String symptoms)
      implements Finding {

    /// As the report has them.
    static final Comparator<HeldSysmod> ORDER =
        Comparator.comparing(HeldSysmod::fmid)
            .thenComparing(HeldSysmod::sysmod)
            .thenComparing(HeldSysmod::apar);

    public HeldSysmod {
      resolvers = List.copyOf(resolvers);
    }
  }

  /// A fix of a category that a zone has not got.
  ///
  /// @param category the fix category
  /// @param fmid the function
  /// @param apar what is not fixed
  /// @param sysmod what is held for it: the function, or a SYSMOD of it
  /// @param resolvers what would fix it
  record MissingFix(
      String category, String fmid, String apar, String sysmod, List<Resolver> resolvers)
      implements Finding {

    /// As the report has them.
    static final Comparator<MissingFix> ORDER =
        Comparator.comparing(MissingFix::category)
            .thenComparing(MissingFix::fmid)
            .thenComparing(MissingFix::apar)
            .thenComparing(MissingFix::sysmod);

    public MissingFix {
      resolvers = List.copyOf(resolvers);
    }
  }

  /// A SYSMOD that a zone needs because of a ++IF of a SYSMOD in another zone.
  ///
  /// @param zone the zone that needs it
  /// @param fmid the function there that it is for
  /// @param sysmod what is needed
  /// @param received whether the global zone of that zone has it
  /// @param causer the SYSMOD with the ++IF
  /// @param causerFmid its function, or `UNKNOWN`
  /// @param causerZone the zone that has the causer
  record CrossZoneRequisite(
      ReportZone zone,
      String fmid,
      String sysmod,
      boolean received,
      String causer,
      String causerFmid,
      String causerZone)
      implements Finding {

    /// As the report has them, within a zone.
    static final Comparator<CrossZoneRequisite> ORDER =
        Comparator.comparing(CrossZoneRequisite::fmid)
            .thenComparing(CrossZoneRequisite::sysmod)
            .thenComparing(CrossZoneRequisite::causer)
            .thenComparing(CrossZoneRequisite::causerZone);
  }

  /// A SYSMOD that one zone has and another has not.
  ///
  /// @param fmid its function; of a base function itself
  /// @param sysmod the SYSMOD
  /// @param type FUNCTION, PTF, APAR, USERMOD; empty if the entry does not say
  /// @param received whether the global zone of the other zone has it
  /// @param applicable whether it can be installed in the other zone
  /// @param usable whether it can be selected: it was received, and so was its function if that is
  ///   to be installed as well
  record Difference(
      String fmid,
      String sysmod,
      String type,
      boolean received,
      Applicable applicable,
      boolean usable)
      implements Finding {

    /// As the report has them: by function.
    static final Comparator<Difference> ORDER =
        Comparator.comparing(Difference::fmid)
            .thenComparing(each -> order(each.type))
            .thenComparing(Difference::sysmod);

    /// As they are installed: functions first.
    static final Comparator<Difference> INSTALL_ORDER =
        Comparator.comparing((Difference each) -> !each.isFunction()).thenComparing(ORDER);

    /// Whether a SYSMOD can be installed in a zone.
    enum Applicable {
      YES,
      NO,
      UNKNOWN
    }

    boolean isFunction() {
      return type.equals(FUNCTION);
    }
  }
}
