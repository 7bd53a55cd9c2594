package shop.fahuo.core.commission;

import java.util.Optional;

/// Who earns from an entry pack (链动2+1), as they stood when it was cleared to ship.
///
/// @param seller who brought its buyer
/// @param boss whether he earns as one
/// @param above the nearest boss above a seller who is none
/// @param peer whom the boss who earns walked out from
public record PackLine(
        Standing seller, boolean boss, Optional<Standing> above, Optional<Standing> peer) {

    Optional<Standing> payee(Walkout.Kind kind) {
        return switch (kind) {
            case DIRECT -> Optional.of(seller);
            case POINT -> above;
            case PEER -> peer;
        };
    }
}
