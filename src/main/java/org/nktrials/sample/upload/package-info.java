/** Laboratory files: kept, checked before anything is stored, imported in one transaction. */
@NullMarked
package org.nktrials.sample.upload;

import org.jspecify.annotations.NullMarked;
