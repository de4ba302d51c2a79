/** The synthetic study of the embedded database: accounts, two trial states, tokens. */
@NullMarked
package org.nktrials.config.demo;

import org.jspecify.annotations.NullMarked;
