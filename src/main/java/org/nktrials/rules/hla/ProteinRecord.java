package org.nktrials.rules.hla;

/**
 * A protein sequence of a release.
 *
 * @param line of its head in the file
 */
record ProteinRecord(HlaAllele allele, String sequence, int line) {

  String name() {
    return allele.name();
  }
}
