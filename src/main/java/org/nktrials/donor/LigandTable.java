package org.nktrials.donor;

import org.nktrials.rules.hla.FamilyTable;
import org.nktrials.rules.hla.LigandSource;
import org.springframework.stereotype.Component;

/** The source by which ligands are looked up now. */
@Component
class LigandTable {

  LigandSource current() {
    return FamilyTable.INSTANCE;
  }
}
