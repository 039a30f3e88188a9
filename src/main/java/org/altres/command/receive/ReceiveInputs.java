package org.altres.command.receive;

import java.util.List;

/// What a job hands to RECEIVE.
public interface ReceiveInputs {

  /// SMPPTFIN: decks of SYSMODs, in order; empty if there is no such input.
  List<McsDeck> ptfin();

  /// SMPHOLD: decks of ++HOLD and ++RELEASE, in order; empty if there is no such input.
  List<McsDeck> holddata();

  /// The relative files.
  RelativeFiles relfiles();

  /// The inputs that a package of SMPNTS holds, for FROMNTS.
  ///
  /// @param packageId the name of the package
  /// @throws org.altres.message.AltresException if there is none, or it is not what its hashes say
  ReceiveInputs ofPackage(String packageId);
}
