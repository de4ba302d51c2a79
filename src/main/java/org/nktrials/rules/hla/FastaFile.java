package org.nktrials.rules.hla;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a file of protein sequences, within bounds. */
final class FastaFile {

  /** Three times what the largest locus has today. */
  private static final int MOST_RECORDS = 40_000;

  private static final int LONGEST_SEQUENCE = 1_000;
  private static final Pattern HEAD =
      Pattern.compile(">HLA:\\S{1,20} (\\S{3,40}) ([0-9]{1,4}) bp\\s*");
  private static final Pattern RESIDUES = Pattern.compile("[A-Z*]{1,200}");

  private final ReleaseFile file;
  private final List<ProteinRecord> records = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private final StringBuilder sequence = new StringBuilder();
  private int line;

  private FastaFile(ReleaseFile file) {
    this.file = file;
  }

  /** All records in their order. */
  static List<ProteinRecord> read(ReleaseFile file, byte[] content) throws ReleaseRefused {
    return new FastaFile(file).records(content);
  }

  private List<ProteinRecord> records(byte[] content) throws ReleaseRefused {
    Iterator<String> lines = new String(content, StandardCharsets.ISO_8859_1).lines().iterator();
    String head = null;
    int headLine = 0;
    while (lines.hasNext()) {
      String text = lines.next();
      line++;
      if (text.startsWith(">")) {
        if (head != null) {
          add(head, headLine);
        }
        head = text;
        headLine = line;
      } else if (head == null || !RESIDUES.matcher(text).matches()) {
        throw refused(line, "This is no line of a FASTA file of proteins.");
      } else {
        extend(text);
      }
    }
    if (head == null) {
      throw refused(0, "The file holds no sequence.");
    }
    add(head, headLine);
    return records;
  }

  private void extend(String residues) throws ReleaseRefused {
    if (sequence.length() + residues.length() > LONGEST_SEQUENCE) {
      throw refused(line, "A sequence has more than 1,000 residues.");
    }
    sequence.append(residues);
  }

  private void add(String head, int headLine) throws ReleaseRefused {
    Matcher matcher = HEAD.matcher(head);
    if (!matcher.matches()
        || !(HlaAllele.parse(matcher.group(1)) instanceof AlleleReading.Named(var allele))) {
      throw refused(headLine, "This is no head of an HLA protein sequence.");
    }
    if (!matcher.group(1).startsWith(file.locus()) || allele.fields().size() < 2) {
      throw refused(
          headLine,
          "%s is no allele of HLA-%s.".formatted(allele.name(), file.fileName().charAt(0)));
    }
    if (Integer.parseInt(matcher.group(2)) != sequence.length()) {
      throw refused(
          headLine,
          "%s should have %s residues and has %d: the file is not whole."
              .formatted(allele.name(), matcher.group(2), sequence.length()));
    }
    if (!names.add(allele.name()) || records.size() >= MOST_RECORDS) {
      throw refused(
          headLine, "%s stands twice, or there are too many records.".formatted(allele.name()));
    }
    records.add(new ProteinRecord(allele, sequence.toString(), headLine));
    sequence.setLength(0);
  }

  private ReleaseRefused refused(int at, String message) {
    return new ReleaseRefused(file, at, message);
  }
}
