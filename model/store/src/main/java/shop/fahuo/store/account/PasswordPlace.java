package shop.fahuo.store.account;

import java.io.IOException;
import java.util.Optional;

/// Where the password of [SecretFile] is kept.
public interface PasswordPlace {

    /// Where there is no such place.
    PasswordPlace NONE =
            new PasswordPlace() {
                @Override
                public Optional<String> find() {
                    return Optional.empty();
                }

                @Override
                public boolean keep(String password) {
                    return false;
                }
            };

    /// Empty when none is kept here, or nobody can get at it now.
    Optional<String> find() throws IOException;

    /// @return whether it is kept; a machine may have no such place
    boolean keep(String password) throws IOException;
}
