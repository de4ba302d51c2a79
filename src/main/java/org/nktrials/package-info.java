/** The application's front door; each sub-package is one room of the house. */
@NullMarked
package org.nktrials;

import org.jspecify.annotations.NullMarked;
