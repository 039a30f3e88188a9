package org.altres.db;

import java.nio.file.Path;
import org.altres.storage.FileStorage;
import org.altres.zone.Csi;
import org.altres.zone.CsiContractTest;
import org.junit.jupiter.api.io.TempDir;

class H2CsiStoreTest extends CsiContractTest {

  @TempDir private Path workspace;

  @Override
  protected Csi open() {
    return new H2CsiStore(new FileStorage(), () -> "a test").open(workspace, "a test");
  }
}
