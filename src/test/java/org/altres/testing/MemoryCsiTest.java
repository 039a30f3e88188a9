package org.altres.testing;

import org.altres.zone.Csi;
import org.altres.zone.CsiContractTest;

class MemoryCsiTest extends CsiContractTest {

  @Override
  protected Csi open() {
    return new MemoryCsi();
  }
}
