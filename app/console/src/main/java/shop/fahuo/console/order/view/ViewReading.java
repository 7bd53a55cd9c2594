package shop.fahuo.console.order.view;

import java.util.List;

/// What is in a file of views.
public sealed interface ViewReading {

    record Views(List<SavedView> views) implements ViewReading {

        public Views {
            views = List.copyOf(views);
        }
    }

    /// Nothing of such a file is taken.
    ///
    /// @param problems all that is wrong; never none
    record Faulty(List<ViewProblem> problems) implements ViewReading {

        public Faulty {
            problems = List.copyOf(problems);
        }
    }
}
