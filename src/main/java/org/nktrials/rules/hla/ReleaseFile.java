package org.nktrials.rules.hla;

import java.util.List;

/** The files of an IPD-IMGT/HLA release that the ligands are derived from. */
public enum ReleaseFile {
  A_PROT("A_prot.fasta"),
  B_PROT("B_prot.fasta"),
  C_PROT("C_prot.fasta"),
  NOM_G("hla_nom_g.txt"),
  NOM_P("hla_nom_p.txt");

  /** The files of protein sequences. */
  static final List<ReleaseFile> SEQUENCES = List.of(A_PROT, B_PROT, C_PROT);

  private final String fileName;

  ReleaseFile(String fileName) {
    this.fileName = fileName;
  }

  /** The name under which it is published. */
  public String fileName() {
    return fileName;
  }

  /** The locus of a file of sequences, with its asterisk: {@code A*}. */
  String locus() {
    return fileName.charAt(0) + "*";
  }
}
