"""求职登记, 招聘登记 and the register."""
