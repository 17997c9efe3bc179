"""A worker's day beside the seat itself: pay said to be given or not, ratings, complaints."""
