package org.altres.module;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.altres.bytes.Bytes;
import org.altres.module.ModuleRecord.Cesd;
import org.altres.module.ModuleRecord.Control;
import org.altres.module.ModuleRecord.Frame;
import org.altres.module.ModuleRecord.Rld;
import org.altres.module.ModuleRecord.TextPiece;

/// The same module in other records: text cut to another size, external symbols in another order
/// and so under other ESDIDs, other residue in the padding.
final class Relinked {

  private static final int RLD_ITEMS = 29;
  private static final int IDR_CONTENT = 252;

  private final LoadModule module;
  private final int textSize;
  private final int padding;
  private final Map<Integer, Integer> ids = new HashMap<>();
  private final List<ModuleRecord> records = new ArrayList<>();

  private Relinked(LoadModule module, int textSize, int padding) {
    this.module = module;
    this.textSize = textSize;
    this.padding = padding;
  }

  static LoadModule of(LoadModule module, int textSize, int padding, Random random) {
    return new Relinked(module, textSize, padding).make(random);
  }

  /// A stretch of text at consecutive addresses: one byte array, and whose each byte is.
  private record Stretch(int address, byte[] text, int[] owners) {}

  private LoadModule make(Random random) {
    symbols(random);
    identification();
    List<Stretch> blocks = new ArrayList<>();
    for (Stretch stretch : stretches()) {
      blocks.addAll(cut(stretch));
    }
    List<RldItem> all = module.relocations();
    for (int i = 0; i < blocks.size(); i++) {
      text(blocks.get(i), all, i == blocks.size() - 1);
    }
    return new LoadModule(attributes(blocks), records);
  }

  private void symbols(Random random) {
    List<Map.Entry<Integer, EsdItem>> order = new ArrayList<>(module.externalSymbols().entrySet());
    Collections.shuffle(order, random);
    for (int i = 0; i < order.size(); i++) {
      ids.put(order.get(i).getKey(), i + 1);
    }
    List<EsdItem> items = new ArrayList<>();
    for (Map.Entry<Integer, EsdItem> entry : order) {
      EsdItem item = entry.getValue();
      boolean isLabel = item.type() == EsdType.LR;
      items.add(isLabel ? item.withLast(ids.get(item.sectionId())) : item);
    }
    for (int i = 0; i < items.size(); i += Cesd.MOST_ITEMS) {
      List<EsdItem> some = items.subList(i, Math.min(items.size(), i + Cesd.MOST_ITEMS));
      records.add(new Cesd(Bytes.ofHex("20000000"), i + 1, some));
    }
  }

  private void identification() {
    ModuleIdentification said = module.identification();
    List<IdrRecord.Zap> zaps = new ArrayList<>();
    for (IdrRecord.Zap zap : said.zaps()) {
      zaps.add(new IdrRecord.Zap(ids.get(zap.sectionId()), zap.date(), zap.text()));
    }
    while (zaps.size() < IdrRecord.Zaps.ENTRIES) {
      zaps.add(new IdrRecord.Zap(0, new IdrDate(Bytes.zeros(3)), new SymbolName(Bytes.zeros(8))));
    }
    records.add(new IdrRecord.Zaps(false, said.zaps().size(), zaps, Bytes.EMPTY));
    said.linkageEditor().ifPresent(records::add);
    Bytes.Builder translators = new Bytes.Builder();
    for (ModuleIdentification.Translation translation : said.translators()) {
      List<Integer> sections = translation.sectionIds();
      for (int i = 0; i < sections.size(); i++) {
        translators.u16(ids.get(sections.get(i)) | (i == sections.size() - 1 ? 0x8000 : 0));
      }
      translators.u8(translation.products().size() - 1);
      for (ModuleIdentification.Product product : translation.products()) {
        translators.add(product.name()).u8(product.version()).u8(product.modification());
        translators.add(product.date().packed());
      }
    }
    Bytes.Builder texts = new Bytes.Builder();
    for (ModuleIdentification.UserText text : said.texts()) {
      texts.u16(ids.get(text.sectionId())).add(text.date().packed());
      texts.u8(text.text().length()).add(text.text());
    }
    Bytes content = translators.build();
    Bytes words = texts.build();
    for (int at = 0; at < content.length(); at += IDR_CONTENT) {
      int length = Math.min(IDR_CONTENT, content.length() - at);
      boolean isLast = words.isEmpty() && at + length == content.length();
      records.add(new IdrRecord.Translators(isLast, content.slice(at, length)));
    }
    for (int at = 0; at < words.length(); at += IDR_CONTENT) {
      int length = Math.min(IDR_CONTENT, words.length() - at);
      boolean isLast = at + length == words.length();
      records.add(new IdrRecord.UserTexts(isLast, words.slice(at, length)));
    }
  }

  private List<Stretch> stretches() {
    List<Stretch> stretches = new ArrayList<>();
    for (LoadModule.TextBlock block : module.textBlocks()) {
      byte[] text = block.text().toArray();
      int[] owners = new int[text.length];
      int at = 0;
      for (TextPiece piece : block.announcement().pieces()) {
        EsdItem section = module.externalSymbols().get(piece.sectionId());
        for (int i = at; i < at + piece.length(); i++) {
          owners[i] = piece.sectionId();
          if (block.address() + i >= section.end()) {
            text[i] = (byte) padding;
          }
        }
        at += piece.length();
      }
      stretches.add(new Stretch(block.address(), text, owners));
    }
    return stretches;
  }

  private List<Stretch> cut(Stretch stretch) {
    List<Stretch> blocks = new ArrayList<>();
    int from = 0;
    while (from < stretch.text().length) {
      int to = Math.min(stretch.text().length, from + textSize);
      int boundary = stretch.address() + to;
      if (to < stretch.text().length) {
        for (RldItem item : module.relocations()) {
          if (item.address() < boundary && item.end() > boundary) {
            to = item.address() - stretch.address();
          }
        }
      }
      blocks.add(
          new Stretch(
              stretch.address() + from,
              java.util.Arrays.copyOfRange(stretch.text(), from, to),
              java.util.Arrays.copyOfRange(stretch.owners(), from, to)));
      from = to;
    }
    return blocks;
  }

  private void text(Stretch block, List<RldItem> all, boolean isLast) {
    List<RldItem> items = new ArrayList<>();
    for (RldItem item : all) {
      if (item.address() >= block.address()
          && item.address() < block.address() + block.text().length) {
        int target = item.relocationId() == 0 ? 0 : ids.get(item.relocationId());
        items.add(
            new RldItem(target, ids.get(item.positionId()), item.flag() & ~1, item.address()));
      }
    }
    List<TextPiece> pieces = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= block.text().length; i++) {
      if (i == block.text().length || block.owners()[i] != block.owners()[from]) {
        pieces.add(new TextPiece(ids.get(block.owners()[from]), i - from));
        from = i;
      }
    }
    int flags = isLast && items.isEmpty() ? 0x0D : 0x01;
    records.add(new Control(Frame.forText(flags, 0, block.address(), block.text().length), pieces));
    records.add(new ModuleRecord.Text(Bytes.of(block.text())));
    for (int i = 0; i < items.size(); i += RLD_ITEMS) {
      List<RldItem> some = items.subList(i, Math.min(items.size(), i + RLD_ITEMS));
      boolean ends = isLast && i + RLD_ITEMS >= items.size();
      records.add(new Rld(Frame.withoutText(ends ? 0x0E : 0x02, 0), RldItem.chained(some)));
    }
  }

  private LoadModuleAttributes attributes(List<Stretch> blocks) {
    LoadModuleAttributes old = module.attributes();
    int first = blocks.get(0).text().length;
    boolean oneBlock = blocks.size() == 1 && module.relocations().isEmpty();
    int atr1 = old.userData().u8(8) & ~1 | (oneBlock ? 1 : 0);
    Bytes userData =
        old.userData()
            .with(8, new Bytes.Builder(1).u8(atr1).build())
            .with(13, new Bytes.Builder(2).u16(first).build())
            .with(20, Bytes.zeros(1));
    return new LoadModuleAttributes(old.indicator(), userData);
  }
}
