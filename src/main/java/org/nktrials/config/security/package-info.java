/** Who gets in: filter chains, sessions and tokens. What a person may do is decided in access. */
@NullMarked
package org.nktrials.config.security;

import org.jspecify.annotations.NullMarked;
