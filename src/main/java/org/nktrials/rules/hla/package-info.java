/** HLA allele names and GL Strings, an IPD-IMGT/HLA release, and the KIR ligand of an allele. */
@NullMarked
package org.nktrials.rules.hla;

import org.jspecify.annotations.NullMarked;
