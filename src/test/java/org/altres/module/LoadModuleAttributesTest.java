package org.altres.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.message.DamagedDataException;
import org.altres.module.LoadModuleAttributes.Derived;
import org.altres.module.LoadModuleAttributes.MainMember;
import org.junit.jupiter.api.Test;

class LoadModuleAttributesTest {

  private static final Bytes KIKDCTS =
      Bytes.ofHex("001513000000000002E20000F800F8000000880000010000");
  private static final Bytes ICKAA01 =
      Bytes.ofHex("0000260000000000C2E3000CE00CE000000098000100031303840100");

  @Test
  void theWorkedMemberSaysItsAttributes() {
    LoadModuleAttributes attributes = Samples.ALTMAIN;
    assertThat(attributes.words())
        .containsExactly("RENT", "REUS", "EXEC", "AC=1", "AMODE(24)", "RMODE(24)", "SSI=01020304");
    assertThat(attributes.textTtr()).isEqualTo(0x000013);
    assertThat(attributes.storage()).isEqualTo(0x28);
    assertThat(attributes.firstTextLength()).isEqualTo(0x28);
    assertThat(attributes.recordsAfterText()).isEqualTo(1);
    assertThat(attributes.mainMember()).isEmpty();
    assertThat(attributes.derived()).isEqualTo(new Derived(false, true, true, false));
  }

  @Test
  void theWorkedAliasNamesItsMainMember() {
    LoadModuleAttributes alias = Samples.ALTENT;
    assertThat(alias.isAlias()).isTrue();
    assertThat(alias.entryPoint()).isEqualTo(0x1C);
    assertThat(alias.mainEntryPoint()).isZero();
    assertThat(alias.mainMember())
        .isEqualTo(Optional.of(new MainMember(0, SymbolName.of("ALTMAIN"))));
    assertThat(alias.ssi()).isEqualTo(Optional.of(Bytes.ofHex("01020304")));
    assertThat(alias.authorization()).isEqualTo(Optional.of(1));
  }

  @Test
  void aPlainMemberHasAnAuthorizationCodeButNoSsi() {
    LoadModuleAttributes attributes = LoadModuleAttributes.read(0x2C, KIKDCTS);
    assertThat(attributes.words()).containsExactly("EXEC", "AC=0", "AMODE(24)", "RMODE(24)");
    assertThat(attributes.authorization()).isEqualTo(Optional.of(0));
    assertThat(attributes.ssi()).isEmpty();
  }

  @Test
  void theSsiStandsOnAHalfword() {
    assertThat(LoadModuleAttributes.read(0x2E, ICKAA01).ssi())
        .isEqualTo(Optional.of(Bytes.ofHex("03130384")));
  }

  @Test
  void scatterAndLargeProgramPartsAreFound() {
    Bytes userData =
        Bytes.ofHex(
            "000101 00 000000 00 C6 E2 000008 0008 000000 50 00 00"
                + "0001 0002 0003 0004 00 0A0B0C0D 01020304050607080910111213 00");
    LoadModuleAttributes attributes = LoadModuleAttributes.read(0x38, userData);
    assertThat(attributes.scatter())
        .isEqualTo(Optional.of(new LoadModuleAttributes.Scatter(1, 2, 3, 4)));
    assertThat(attributes.ssi()).isEqualTo(Optional.of(Bytes.ofHex("0A0B0C0D")));
    assertThat(attributes.largeProgram())
        .isEqualTo(Optional.of(Bytes.ofHex("01020304050607080910111213")));
  }

  @Test
  void modesOfMainAndAliasAreTwoBitsEach() {
    Bytes userData = Samples.ALTENT.userData().with(19, Bytes.ofHex("1E"));
    LoadModuleAttributes alias = LoadModuleAttributes.read(0xB3, userData);
    assertThat(alias.modes()).hasToString("AMODE(31),RMODE(ANY)");
    assertThat(alias.aliasModes().orElseThrow()).hasToString("AMODE(ANY),RMODE(ANY)");
  }

  @Test
  void otherUserDataAreNoLoadModules() {
    assertThat(LoadModuleAttributes.isLoadModule(0x2C, KIKDCTS)).isTrue();
    assertThat(LoadModuleAttributes.isLoadModule(0x2E, ICKAA01)).isTrue();
    assertThat(LoadModuleAttributes.isLoadModule(0xB3, Samples.ALTENT.userData())).isTrue();
    Bytes statistics = Bytes.ofHex("010400000126150F0126152F1634002000200003C1D3E3D9C5E240404040");
    assertThat(LoadModuleAttributes.isLoadModule(0x0F, statistics)).isFalse();
    assertThat(LoadModuleAttributes.isLoadModule(0x00, Bytes.EMPTY)).isFalse();
    assertThat(LoadModuleAttributes.isLoadModule(0x02, Bytes.ofHex("01020304"))).isFalse();
  }

  @Test
  void userDataThatLackAPartAreDamage() {
    assertThatThrownBy(() -> LoadModuleAttributes.read(0xB3, KIKDCTS))
        .isInstanceOf(DamagedDataException.class)
        .hasMessage(
            "ALT2007S The directory entry has 24 bytes of user data, a load module with its flags"
                + " has at least 34");
  }

  @Test
  void copyingAMemberMovesItsTtrsOnly() {
    LoadModuleAttributes moved = Samples.ALTMAIN.withTtrs(0x020304, 0);
    assertThat(moved.userData())
        .isEqualTo(Samples.ALTMAIN.userData().with(0, Bytes.ofHex("020304")));
  }

  @Test
  void anAttributeIsSetAndTakenAway() {
    LoadModuleAttributes changed =
        Samples.ALTMAIN.with(ModuleAttribute.REFR, true).with(ModuleAttribute.EXEC, false);
    assertThat(changed.attributes())
        .containsExactly(ModuleAttribute.RENT, ModuleAttribute.REUS, ModuleAttribute.REFR);
    assertThat(changed.with(ModuleAttribute.REFR, false).with(ModuleAttribute.EXEC, true))
        .isEqualTo(Samples.ALTMAIN);
  }
}
