package shop.fahuo.console.begin;

import shop.fahuo.console.kit.Language;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/// The way into the practice shop.
public interface PracticeDoor {

    /// Opens it in a window of its own, beside the shop that is open here.
    ///
    /// @return done when it is closed again, with its exit status
    CompletableFuture<Integer> open(Language language) throws IOException;
}
