package shop.fahuo.console.cli;

import shop.fahuo.console.home.Home;
import shop.fahuo.console.wiring.Shop;

/// One thing the command line does.
public sealed interface Verb {

    Syntax syntax();

    /// Needs no shop.
    ///
    /// @param action returns the exit status
    record Free(Syntax syntax, FreeAction action) implements Verb {}

    /// Done by whoever has the shop open.
    record InShop(Syntax syntax, Use use, ShopAction action) implements Verb {}

    /// Done with the files of a shop that nobody has open.
    record OnHome(Syntax syntax, HomeAction action) implements Verb {}

    /// The window, which the program itself opens.
    record Window(Syntax syntax, boolean practice) implements Verb {}

    /// What a verb needs of the shop and of whoever has it open.
    enum Use {
        /// Looks at what is there, so where no shop is none is made.
        READ,
        WRITE,
        /// Goes on for as long as the shop is open, so only an owner that stays can do it for
        /// others.
        STAY
    }

    @FunctionalInterface
    public interface FreeAction {
        int run(Call call);
    }

    @FunctionalInterface
    interface ShopAction {
        int run(Call call, Shop shop);
    }

    /// Returns the exit status.
    @FunctionalInterface
    interface HomeAction {
        int run(Call call, Home home);
    }
}
