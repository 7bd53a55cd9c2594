package shop.fahuo.console.owner;

/// Counts what is under way, so that somebody who leaves can wait for all of it and let nothing
/// begin any more.
final class Running {

    private int count;
    private boolean leaving;

    /// @return false when nothing may begin any more
    synchronized boolean begin() {
        if (leaving) {
            return false;
        }
        count++;
        return true;
    }

    synchronized void end() {
        count--;
        notifyAll();
    }

    /// Lets nothing begin from now on.
    synchronized void leave() {
        leaving = true;
    }

    synchronized void awaitEnd() throws InterruptedException {
        while (count > 0) {
            wait();
        }
    }
}
