//! Which clusters refused the founder of a later one for what it says: who has nothing to show but this founder is refused
//! again by each of them that shows no more than it did then.

/// The refusals of founders, cluster by cluster.
#[derive(Default)]
pub(super) struct Refusals {
    /// By cluster, where those end that refused its founder.
    ends: Vec<u32>,
    by: Vec<u32>,
    /// By cluster, how many there were when it last showed one more face.
    grown: Vec<u32>,
}

impl Refusals {
    /// One more cluster, whose founder some refused.
    pub(super) fn found(&mut self, refused: &[u32]) {
        self.by.extend(refused);
        self.ends.push(self.by.len() as u32);
        self.grown.push(0);
    }

    /// A cluster shows one more face.
    pub(super) fn grow(&mut self, cluster: usize) {
        if let Some(grown) = self.grown.get_mut(cluster) {
            *grown = self.ends.len() as u32;
        }
    }

    /// Whether a cluster refused the founder of a later one and shows no more since.
    pub(super) fn stand(&self, earlier: usize, later: usize) -> bool {
        let end = |cluster: usize| self.ends.get(cluster).map_or(0, |end| *end as usize);
        let start = later.checked_sub(1).map_or(0, end);
        let refused = self.by.get(start..end(later)).unwrap_or_default();
        self.grown.get(earlier).is_some_and(|grown| *grown as usize <= later)
            && refused.contains(&(earlier as u32))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_shows_more_than_then_is_asked_again() {
        let mut refusals = Refusals::default();
        let refused: [&[u32]; 3] = [&[], &[0], &[0, 1]];
        for (cluster, refused) in refused.into_iter().enumerate() {
            refusals.found(refused);
            refusals.grow(cluster);
        }
        let stand =
            |refusals: &Refusals| [(0, 1), (0, 2), (1, 2)].map(|(one, other)| refusals.stand(one, other));
        assert_eq!(stand(&refusals), [true; 3]);
        // Nobody who was not asked has refused.
        assert!(!refusals.stand(1, 1) && !refusals.stand(2, 1));
        refusals.grow(0);
        assert_eq!(stand(&refusals), [false, false, true]);
    }
}
